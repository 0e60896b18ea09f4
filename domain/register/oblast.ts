/** An oblast, the Autonomous Republic of Crimea, or a city with special status. */
export type Oblast = {
  /** КАТОТТГ, `UA` and 17 digits; the outlines of `data/oblasts.topo.json` carry it as `id`. */
  readonly code: string
  /** The adjective, e.g. `Харківська`; a noun for Crimea, Kyiv and Sevastopol. */
  readonly name: string
  /** Ready to show, e.g. `Харківська область`. */
  readonly label: string
  /** ISO 3166-2, e.g. `UA-63`. */
  readonly iso: string
}
