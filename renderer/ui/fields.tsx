import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput, type TextInputProps } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import type { KeyboardEventHandler, ReactNode, Ref } from 'react'
import css from './fields.module.css'

export interface FieldProps {
  label: string
  /** wajib: the minority that must be filled; boleh kosong: where most must. */
  need?: 'wajib' | 'boleh kosong'
  error?: string | null
  hint?: ReactNode
  /** bar: 28 px; form: 32 px (default). */
  size?: 'bar' | 'form'
  /** The label is read out but not shown (cells of a strip or table). */
  hideLabel?: boolean
  disabled?: boolean
  readOnly?: boolean
  autoFocus?: boolean
  width?: number | string
  name?: string
}

/** What every field has in common, as Mantine's inputs take it. */
export function fieldProps({ label, need, error, hint, size = 'form', hideLabel, disabled, readOnly, autoFocus, width, name }: FieldProps) {
  return {
    label: hideLabel ? undefined : (
      <>
        {label}
        {need && <span className={css.need}> {need}</span>}
      </>
    ),
    'aria-label': hideLabel ? label : undefined,
    error: error || undefined,
    description: error ? undefined : hint,
    size: size === 'bar' ? 'xs' : 'sm',
    disabled,
    readOnly,
    'data-autofocus': autoFocus || undefined,
    autoFocus,
    'aria-required': need === 'wajib' || undefined,
    name,
    w: width,
    inputWrapperOrder: ['label', 'input', 'error', 'description'] as ('label' | 'input' | 'error' | 'description')[],
  } satisfies Partial<TextInputProps> & Record<`data-${string}`, unknown>
}

export interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>
  placeholder?: string
  maxLength?: number
  autoComplete?: string
  left?: ReactNode
  right?: ReactNode
  ref?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  onBlur,
  onKeyDown,
  placeholder,
  maxLength,
  autoComplete = 'off',
  left,
  right,
  ref,
  ...field
}: TextFieldProps) {
  return (
    <TextInput
      {...fieldProps(field)}
      ref={ref}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      placeholder={placeholder}
      maxLength={maxLength}
      autoComplete={autoComplete}
      leftSection={left}
      rightSection={right}
      spellCheck={false}
    />
  )
}

interface AreaFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  rows?: number
  maxLength?: number
  ref?: Ref<HTMLTextAreaElement>
}

/** Several lines; it grows with what is typed. */
export function AreaField({ value, onChange, onBlur, rows = 2, maxLength, ref, ...field }: AreaFieldProps) {
  return (
    <Textarea
      {...fieldProps(field)}
      ref={ref}
      autosize
      minRows={rows}
      maxRows={14}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
      maxLength={maxLength}
      spellCheck={false}
    />
  )
}

interface PasswordFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  onKeyUp?: KeyboardEventHandler<HTMLInputElement>
  autoComplete: 'current-password' | 'new-password'
  ref?: Ref<HTMLInputElement>
}

/** A password; pasting is allowed, the eye shows it. */
export function PasswordField({ value, onChange, onKeyUp, autoComplete, ref, ...field }: PasswordFieldProps) {
  return (
    <PasswordInput
      {...fieldProps(field)}
      ref={ref}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyUp={onKeyUp}
      autoComplete={autoComplete}
      visibilityToggleIcon={({ reveal }) => (reveal ? <IconEyeOff size={16} stroke={1.5} /> : <IconEye size={16} stroke={1.5} />)}
      visibilityToggleButtonProps={{ 'aria-label': 'Tampilkan kata sandi', tabIndex: 0 }}
    />
  )
}

interface SelectFieldProps<V extends string> extends FieldProps {
  value: V
  onChange: (value: NoInfer<V>) => void
  options: readonly (readonly [value: V, name: string])[]
  ref?: Ref<HTMLSelectElement>
  onKeyDown?: KeyboardEventHandler<HTMLSelectElement>
}

/** One of a few fixed choices; the browser's own list, so that the first letter chooses. */
export function SelectField<V extends string>({ value, onChange, options, ref, onKeyDown, ...field }: SelectFieldProps<V>) {
  const { readOnly: _readOnly, ...props } = fieldProps(field)
  return (
    <NativeSelect
      {...props}
      ref={ref}
      value={value}
      onKeyDown={onKeyDown}
      onChange={(event) => {
        const chosen = options.find(([key]) => key === event.currentTarget.value)
        if (chosen) onChange(chosen[0])
      }}
    >
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </NativeSelect>
  )
}

/** A tick whose whole row is its label. */
export function CheckField({
  label,
  checked,
  onChange,
  hint,
  disabled,
  right,
}: {
  label: ReactNode
  checked: boolean
  onChange: (on: boolean) => void
  hint?: string
  disabled?: boolean
  right?: ReactNode
}) {
  return (
    <div className={css.check}>
      <Checkbox
        label={label}
        description={hint}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {right}
    </div>
  )
}

/** Fields side by side, in the order of the paper; one column on a narrow page. */
export function FieldRow({ children, columns = 2 }: { children: ReactNode; columns?: 1 | 2 | 3 | 4 }) {
  return (
    <div className={css.row} data-columns={columns}>
      {children}
    </div>
  )
}
