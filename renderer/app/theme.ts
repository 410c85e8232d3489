import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const tinta = Array.from({ length: 10 }, (_, index) => `var(--sk-tinta-${index})`) as unknown as MantineColorsTuple

const inputVars = (size: string | undefined) => ({
  wrapper: { '--input-height': size === 'xs' ? 'var(--sk-control)' : 'var(--sk-control-form)', '--input-fz': 'var(--sk-fs-13)' },
})

/** The look of Mantine's pieces: sizes and colours are the tokens', nothing of its own. */
export const theme = createTheme({
  primaryColor: 'tinta',
  primaryShade: 6,
  colors: { tinta },
  fontFamily: 'var(--sk-font)',
  fontSizes: { xs: 'var(--sk-fs-12)', sm: 'var(--sk-fs-13)', md: 'var(--sk-fs-13)', lg: 'var(--sk-fs-15)', xl: 'var(--sk-fs-18)' },
  lineHeights: { xs: 'var(--sk-lh-12)', sm: 'var(--sk-lh-13)', md: 'var(--sk-lh-13)', lg: 'var(--sk-lh-15)', xl: 'var(--sk-lh-18)' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '2px', sm: '4px', md: '6px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: {
      vars: (_: unknown, props: { size?: string; variant?: string }) => ({
        root: {
          '--button-height': props.size === 'xs' ? 'var(--sk-control)' : 'var(--sk-control-form)',
          '--button-padding-x': props.size === 'xs' ? '10px' : '12px',
          '--button-fz': 'var(--sk-fs-13)',
          ...(props.variant === 'filled' ? { '--button-color': 'var(--sk-on-accent)' } : {}),
          ...(props.variant === 'subtle' ? { '--button-color': 'var(--sk-ink-2)', '--button-hover': 'var(--sk-hover)' } : {}),
        },
      }),
    },
    Input: { vars: (_: unknown, props: { size?: string }) => inputVars(props.size) },
    Checkbox: { vars: () => ({ root: { '--checkbox-size': '16px', '--checkbox-radius': '3px' } }) },
    Radio: { vars: () => ({ root: { '--radio-size': '16px' } }) },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'none' } },
    Menu: {
      defaultProps: { transitionProps: { duration: 0 }, shadow: 'none', position: 'bottom-end', withInitialFocusPlaceholder: false },
    },
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'none' } },
  },
})

const names = {
  '--mantine-color-body': 'var(--sk-sheet)',
  '--mantine-color-text': 'var(--sk-ink)',
  '--mantine-color-bright': 'var(--sk-ink)',
  '--mantine-color-dimmed': 'var(--sk-ink-3)',
  '--mantine-color-placeholder': 'var(--sk-ink-3)',
  '--mantine-color-default': 'var(--sk-sheet)',
  '--mantine-color-default-color': 'var(--sk-ink)',
  '--mantine-color-default-border': 'var(--sk-line-control)',
  '--mantine-color-default-hover': 'var(--sk-hover)',
  '--mantine-color-error': 'var(--sk-late)',
  '--mantine-color-success': 'var(--sk-done)',
  '--mantine-color-anchor': 'var(--sk-accent-text)',
  '--mantine-color-disabled': 'var(--sk-sunk)',
  '--mantine-color-disabled-color': 'var(--sk-ink-3)',
  '--mantine-primary-color-filled': 'var(--sk-accent)',
  '--mantine-primary-color-filled-hover': 'var(--sk-accent-hover)',
  '--mantine-primary-color-contrast': 'var(--sk-on-accent)',
  '--mantine-color-tinta-filled': 'var(--sk-accent)',
  '--mantine-color-tinta-filled-hover': 'var(--sk-accent-hover)',
  '--mantine-color-tinta-outline': 'var(--sk-accent-text)',
}

/** Mantine's colour names as ours, in the light and in the dark. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: names, dark: names })
