/** Who keeps the agenda, by lane of the map: they read every book and the board, and mark which sheets are on paper. */
export const agendaLanes = ['kepala-dinas', 'sekretaris', 'kasubbag-tu', 'pengadministrasi-surat'] as const

/** Who keeps the outgoing book: they see every row of it and its numbers. */
export const bukuKeluarLanes = ['kepala-dinas', 'sekretaris', 'kasubbag-tu', 'pengadministrasi-surat'] as const

/** Who books numbers, uses and releases them. */
export const pemesanLanes = ['kasubbag-tu', 'pengadministrasi-surat'] as const
