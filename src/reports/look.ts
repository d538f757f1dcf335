/** Options of rendering: colours, columns and lines of a terminal, and paths of files. */
export type Look = {
  readonly colour: boolean;
  readonly width: number;
  readonly height: number;
  /** Path from the report's folder to the root of the project, for links to files; if absent, there are no links. */
  readonly root?: string;
  /** The only paper of a page of markdown. */
  readonly paper?: string;
  /** Path from the report's folder to the pages of the papers, with `{paper}` for the short name. */
  readonly pages?: string;
  /** Path from the report's folder to the overview of all papers. */
  readonly overview?: string;
};
