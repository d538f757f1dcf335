// Describes how a program failed to answer. Such output is never taken for an answer.
import { shorten } from './greeting.ts';
import type { Said } from './talk.ts';

/** How messages print the calls that a program was asked to make. */
export type Asked = { readonly first: string; readonly others: number };

/** The calls of one message, formatted for messages. */
export const inWords = ({ first, others }: Asked): string =>
  others === 0 ? first : `${first} and ${others} other ${others === 1 ? 'call' : 'calls'}`;

const onlyAnswers = 'only answers go to standard output, anything else to standard error';

/** Why a program sent no line after a request, or at its start. */
export function explainMissingLine(
  said: Exclude<Said, { kind: 'line' }> | undefined,
  asked: Asked | undefined,
  seconds: number,
): string {
  if (said === undefined)
    return asked === undefined
      ? `has not written its first line within ${seconds} s: it loops, or does not flush its output`
      : `has not answered within ${seconds} s when it was asked for ${inWords(asked)}: it loops, or does not flush its output`;
  switch (said.kind) {
    case 'unasked':
      return `wrote a line without being asked, \`${shorten(said.text)}\`: ${onlyAnswers}`;
    case 'endless':
      return `wrote ${said.bytes} characters without an end of line`;
    case 'ended': {
      if (said.why.includes('ENOENT')) return 'does not start: there is no such program';
      if (said.why.includes('EACCES')) return 'does not start: it may not be executed';
      const when = asked === undefined ? 'before its first line' : `when it was asked for ${inWords(asked)}`;
      return `ended (${said.why}) ${when}${said.lastWords === '' ? '' : `: ${shorten(said.lastWords)}`}`;
    }
  }
}

/** Why a line is not a valid answer to a request. */
export const explainInvalidAnswer = (line: string, asked: Asked): string =>
  `answers ${inWords(asked)} with \`${shorten(line)}\`, which is not an answer of the protocol: ${onlyAnswers}`;
