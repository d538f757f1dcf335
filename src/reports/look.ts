/** How a report is looked at: colours, the columns and lines of a terminal, and where a file lies. */
export type Look = {
  readonly colour: boolean;
  readonly width: number;
  readonly height: number;
  /** Path from the report's folder to the root of the project, for links to files; no links where it is absent. */
  readonly root?: string;
  /** The one paper that a page of markdown is about. */
  readonly paper?: string;
  /** Path from the report's folder to the pages of the papers, `{paper}` for the short name of each. */
  readonly pages?: string;
  /** Path from the report's folder to the overview of all papers. */
  readonly overview?: string;
};
