import { rm } from 'node:fs/promises'
import path from 'node:path'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Turns message catalogues from ICU text into token lists, so that the browser carries no parser. A broken text fails the build. */
function messageCatalogues(): Plugin {
  return {
    name: 'plich:message-catalogues',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/i18n\/locales\/[\w.]+\.json$/ },
      handler(source) {
        const texts: Record<string, string> = JSON.parse(source)
        const compiled = Object.entries(texts).map(([id, text]) => [id, compileMessageOrThrow(text)])
        return { code: JSON.stringify(Object.fromEntries(compiled)), map: null }
      },
    },
  }
}

/** In mode `mocked` the page starts the backend in the tab first; every other build leaves the mock's worker out. */
function mockedWorld(): Plugin {
  let mocked = false
  let outDir = ''
  return {
    name: 'plich:mocked-world',
    configResolved(config) {
      mocked = config.mode === 'mocked'
      outDir = path.resolve(config.root, config.build.outDir)
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => (mocked ? html.replace('/src/main.tsx', '/mocks/start.ts') : html),
    },
    async writeBundle() {
      if (!mocked) await rm(path.join(outDir, 'mockServiceWorker.js'), { force: true })
    },
  }
}

/** Modules that the first screen imports dynamically: named in the page, they load beside the entry and not after it. */
const firstScreen = ['src/i18n/locales/uk.json', 'src/app/routes/board-page.tsx']

function preloadFirstScreen(): Plugin {
  return {
    name: 'plich:preload-first-screen',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((output) => output.type === 'chunk')
        const wanted = chunks.filter((chunk) =>
          firstScreen.some((module) => chunk.facadeModuleId?.endsWith(`/${module}`)),
        )
        const scripts = new Set(wanted.flatMap((chunk) => [chunk.fileName, ...chunk.imports]))
        const styles = new Set(wanted.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]))
        const link = (rel: string, file: string) => ({
          tag: 'link',
          attrs: { rel, href: `/${file}`, crossorigin: true },
          injectTo: 'head' as const,
        })
        return [
          ...[...scripts].filter((file) => !html.includes(file)).map((file) => link('modulepreload', file)),
          ...[...styles].filter((file) => !html.includes(file)).map((file) => link('stylesheet', file)),
        ]
      },
    },
  }
}

const dependencies = /\/node_modules\//
// Controls are leaves: what the compiler could save there is less than the third it adds to their size.
const controls = /\/src\/ui\//

/** What the app needs of a bundler, whether it is built, served or tested. */
export function appPlugins() {
  return [
    react({ compiler: true, exclude: [dependencies, controls], refreshExclude: dependencies }),
    messageCatalogues(),
    mockedWorld(),
    preloadFirstScreen(),
  ]
}

export default defineConfig(({ mode }) => ({
  plugins: appPlugins(),
  build: {
    target: 'es2023',
    // Where light-dark() and popovers are understood: fallbacks for older browsers would double the styles.
    cssTarget: ['chrome123', 'firefox125', 'safari17.5'],
    outDir: mode === 'mocked' ? 'dist-demo' : 'dist',
    manifest: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    // All styles weigh less than the requests that parting them would cost, and no part can stand there bare.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // A slow line pays for each file: what every first visit needs comes in few, and what changes seldom stays cached.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /rolldown\/runtime|node_modules\/(react|react-dom|scheduler|react-router|@tanstack\/(react-query|query-core)|@lingui\/core|zustand)\//,
              priority: 2,
            },
            {
              name: 'app',
              test: /\/(src\/(api|app|stores|i18n|ui)|domain)\/(?!.*(routes|locales|contract|dialog|field|register))/,
              minShareCount: 2,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  // Its loader finds the .wasm beside itself, which bundling beforehand would break.
  // The mocked world's entry is in no page that the scan reads; found late, its packages would reload the page.
  optimizeDeps: { entries: ['index.html', 'mocks/start.ts'], exclude: ['@sqlite.org/sqlite-wasm'] },
  server: { port: 5173 },
}))
