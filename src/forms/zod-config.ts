// A module of its own: importing all of zod dynamically would put all of zod, every language included, on the wire.
export { config } from 'zod'
