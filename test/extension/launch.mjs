// Runs the suite in a real VS Code with the extension of this working tree, then looks at the Problems panel itself.
import { countTest, leaveCounts } from '../support/counts.mjs';
import { fromRoot, root, runMain } from '../support/setup.mjs';
import { chooseHost, runSuite } from './hosts.mjs';
import { checkPanel } from './panel.mjs';

await runMain(async () => {
  const host = await chooseHost();
  const counts = await runSuite(host, { development: root, tests: fromRoot('dist/test/extension.cjs') });
  if (host.name === 'embedded') await countTest(counts, 'the Problems panel', checkPanel);
  else counts.skipped.push({ name: 'the Problems panel', reason: 'its rows are counted in the embedded VS Code only' });
  return leaveCounts(counts);
});
