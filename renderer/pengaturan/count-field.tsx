import { TextField } from '../ui/fields.tsx'

interface CountFieldProps {
  label: string
  value: number
  onChange: (value: number) => void
  error?: string | null
  hint?: string
}

/** A small whole number; what is no digit is not taken. */
export function CountField({ label, value, onChange, error, hint }: CountFieldProps) {
  return (
    <TextField
      label={label}
      value={String(value)}
      onChange={(text) => onChange(Number(text.replace(/\D/g, '').slice(0, 6)))}
      error={error}
      hint={hint}
    />
  )
}
