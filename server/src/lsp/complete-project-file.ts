import { completeFile } from '../config/complete-file.ts';
import { kindFileEnding } from '../config/project.ts';
import { projectFileOption } from '../config/project-file.ts';
import { kindOption } from '../kinds/kind-options.ts';
import { type CompleteProjectFileParams, completeProjectFile as method, type Suggestion } from '../protocol.ts';
import type { Desk } from './desk.ts';
import { guard } from './guard.ts';

/** Offers what could be written in `hegao.yaml` and in `*.kind.yaml`, which are no documents of this server. */
export function completeProjectFile({ connection }: Pick<Desk, 'connection'>): void {
  connection.onRequest(
    method,
    guard(connection, [], async ({ uri, content, offset }: CompleteProjectFileParams): Promise<Suggestion[]> => {
      const { schema } = uri.endsWith(kindFileEnding) ? kindOption : projectFileOption;
      return completeFile(content, offset, schema).map(({ label, newText, span, description = null }) => ({
        label,
        description,
        newText,
        ...span,
      }));
    }),
  );
}
