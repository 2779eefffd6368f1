import type { Option } from '../schema/options.ts';
import type { Text } from '../text/text.ts';
import { kindId } from './kind-options.ts';

interface KindName extends Pick<Option<string>, 'default' | 'description'> {
  /** What is offered; others are the ids of users' own kinds. */
  readonly ids: readonly string[];
}

/** The id of a kind. Whether there is one of that id is known only where users' own kinds are. */
export function kindName({ ids, ...described }: KindName): Option<string> {
  const offered = { type: 'string', enum: ids };
  return { ...kindId, ...described, schema: offered, fileSchema: { anyOf: [offered, kindId.schema] } };
}

/** That there is no kind of this name, and which there are. */
export function noSuchKind(name: string, ids: readonly string[]): Text {
  return {
    zh: `没有报告类型 ${name}，可以写 ${ids.join('、')}`,
    en: `there is no kind of report ${name}; there are ${ids.join(', ')}`,
  };
}
