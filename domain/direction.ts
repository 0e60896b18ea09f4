/** Directions of cooperation, as published memoranda name them. */
export const directions = [
  'basic-needs',
  'humanitarian',
  'emergency-repairs',
  'housing-restoration',
  'idp-support',
  'children-recreation',
  'education',
  'culture',
  'sport-youth',
  'health',
  'social-protection',
  'veterans',
  'safety-energy',
  'economy',
  'governance-exchange',
  'logistics',
  'tourism',
  'digital',
] as const
export type Direction = (typeof directions)[number]
