/** How a terminal takes text: colours, and how many columns and lines fit. */
export type Look = { readonly colour: boolean; readonly width: number; readonly height: number };
