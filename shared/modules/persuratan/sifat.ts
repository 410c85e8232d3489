/** How soon a letter must be handled (persuratan.md 2.7), from ordinary to the most urgent. */
export const sifatSurat = ['Biasa', 'Penting', 'Segera', 'Sangat Segera'] as const
