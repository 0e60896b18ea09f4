// `npm start`: sets the app up on a machine that has nothing but npm, then becomes the server.
import process from 'node:process'
import { ensureClient } from './client-build.mjs'
import { become, installPackages, isModern, root } from './node-26.mjs'

process.chdir(root)
installPackages()
ensureClient()
if (isModern()) await import(new URL('../server/main.ts', import.meta.url).href)
else become(['server/main.ts', ...process.argv.slice(2)])
