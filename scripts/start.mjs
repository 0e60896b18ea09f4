// `npm start`: sets the app up on a machine that has nothing but npm, then becomes the server.
import process from 'node:process'
import { ensureClient } from './client-build.mjs'
import { become, installPackages, root } from './node-26.mjs'
import { serverEnvironment, serverFlags } from './server-process.mjs'

process.chdir(root)
installPackages()
ensureClient()
become([...serverFlags, 'server/main.ts', ...process.argv.slice(2)], serverEnvironment())
