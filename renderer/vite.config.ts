import react from '@vitejs/plugin-react'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react()],
  build: { outDir: join(here, '..', 'out', 'web'), emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 2000 },
  server: {
    port: 4810,
    strictPort: true,
    // The long form keeps Host as the page's own: the host refuses a foreign origin.
    proxy: { '/rpc': { target: process.env.HOST_DOOR ?? 'http://127.0.0.1:4811', changeOrigin: false } },
  },
})
