import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** One entry per page. The server reads their hashed names from the manifest; no HTML is made here. */
export const entries = {
  arrival: 'web/arrival/main.ts',
  youth: 'web/youth/main.tsx',
  // Runs in a worker.
  solver: 'web/youth/solver.ts',
  counsellor: 'web/counsellor/main.tsx',
  coordinator: 'web/coordinator/main.tsx',
  // Loaded by a counsellor's page that practises.
  practice: 'web/practice/main.ts',
  // What is read before any script: signing in.
  signIn: 'server/http/signIn.css',
}

const checkout = join(import.meta.dirname, '..')

export default defineConfig({
  root: checkout,
  base: '/',
  // Nothing is copied unread, and no .env file can find its way into a page.
  publicDir: false,
  envDir: false,
  plugins: [react()],
  build: {
    outDir: 'web/dist',
    emptyOutDir: true,
    manifest: true,
    // Phones of five years; nothing newer than ES2022 may be called in web/, since syntax alone is translated.
    target: ['es2022', 'chrome97', 'firefox104', 'safari15.4'],
    // The content security policy allows no inline script or style, and data: for pictures alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // The arrival page loads the youth's page by its address, so what that entry exports must stay.
    rollupOptions: { input: entries, preserveEntrySignatures: 'exports-only' },
  },
})
