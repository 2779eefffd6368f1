/**
 * Where documents are written: on disk, not saved yet, on a remote machine, in vscode.dev and its test host. Not the
 * old side of a comparison (`git`), output, chat or notebook cells, which nobody can mend.
 */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];

/** Reports arrive as Markdown and as plain text. */
const languages = ['markdown', 'plaintext'];

export const documentSelector: { language: string; scheme: string }[] = languages.flatMap((language) =>
  schemes.map((scheme) => ({ language, scheme })),
);
