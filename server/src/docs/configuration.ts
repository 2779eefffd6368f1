import type { Option, OptionShape } from '../schema/options.ts';

/** The manifest with the settings part rendered from the settings; all else stays as it is. */
export function renderManifest(manifest: string, settings: OptionShape): string {
  const parsed = JSON.parse(manifest) as { contributes?: object };
  const listed = Object.entries(settings).filter(([, { fileOnly }]) => !fileOnly);
  const properties = Object.fromEntries(
    listed.map(([key, option]) => [
      `hegao.${key}`,
      { ...option.schema, default: option.default, scope: 'resource', description: `%${messageKey(key)}%` },
    ]),
  );
  const configuration = { title: '核稿 Hegao', properties };
  return toJson({ ...parsed, contributes: { ...parsed.contributes, configuration } });
}

/** JSON Schema of a file, `hegao.yaml` or `*.kind.yaml`, for editors that complete and check YAML. */
export function renderSchema(title: string, { schema }: Option<unknown>): string {
  return toJson({ $schema: 'http://json-schema.org/draft-07/schema#', title, ...schema });
}

/** The manifest's texts in one language, with the descriptions of the settings; the others stay as they are. */
export function renderMessages(messages: string, settings: OptionShape, language: 'zh' | 'en'): string {
  const others = Object.entries(JSON.parse(messages) as Record<string, unknown>).filter(
    ([key]) => !key.startsWith('config.'),
  );
  const listed = Object.entries(settings).filter(([, { fileOnly }]) => !fileOnly);
  const described = listed.map(([key, option]) => [messageKey(key), option.description[language]]);
  return toJson(Object.fromEntries([...others, ...described]));
}

function messageKey(setting: string): string {
  return `config.${setting}`;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
