/** Who keeps the agenda, by lane of the map: they read every book and the board, and mark which sheets are on paper. */
export const agendaLanes = ['kepala-dinas', 'sekretaris', 'kasubbag-tu', 'pengadministrasi-surat'] as const
