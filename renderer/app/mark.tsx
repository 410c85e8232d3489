/** The mark of the program: a sheet with its lines. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden>
      <path d="M7 3h13l6 6v20H7z" fill="var(--sk-sheet)" stroke="var(--sk-accent)" strokeWidth="2.6" strokeLinejoin="round" />
      <path d="M12 14h9M12 18.5h9M12 23h6" stroke="var(--sk-ink)" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  )
}
