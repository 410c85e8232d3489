import './jitless.ts'
import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import './tokens.css'
import './mantine.css'
import './app.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LiveRegion } from '../ui/live.tsx'
import { applyLetterSize } from './appearance.ts'
import { queryClient } from './client.ts'
import { Gate } from './gate.tsx'
import { cssVariablesResolver, theme } from './theme.ts'

applyLetterSize()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-left" autoClose={6000} limit={3} />
        <LiveRegion />
        <Gate />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
