import { defineConfig } from '@playwright/test'

const port = Number(process.env.PORT_E2E ?? 4870)
const file = process.env.HASIL_E2E

/** End to end through the browser door, on a demonstration office made fresh for the run. */
export default defineConfig({
  testDir: '../e2e',
  outputDir: '../e2e/hasil',
  timeout: 120_000,
  // a busy machine is slow, not wrong
  expect: { timeout: 15_000 },
  // a machine that stalls once is no defect; what fails twice is
  retries: 1,
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  reporter: file ? [['list'], ['json', { outputFile: file }]] : [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    },
  },
  webServer: {
    command: `node electron/commands/start.mjs --contoh --tanpa-jendela --port ${port} --data ${JSON.stringify(process.env.DATA_E2E ?? 'tests/e2e/hasil/data')}`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}`,
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
})
