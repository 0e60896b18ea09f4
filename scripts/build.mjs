import { buildClient } from './client-build.mjs'
import { installPackages } from './node-26.mjs'

installPackages()
buildClient()
