/** How a report begins to say which dependencies were not checked, and which of their proofs this Lean does not accept. */
export const unchecked = {
  atTheirWord: 'dependencies are taken at their word',
  notAccepted: 'proofs of dependencies that the embedded Lean does not accept',
} as const;
