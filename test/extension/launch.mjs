// Runs the suite in a real VS Code with the extension of this working tree, then looks at what a person sees of it.
import { countTest, leaveCounts } from '../support/counts.mjs';
import { fromRoot, root, runMain } from '../support/setup.mjs';
import { chooseHost, runSuite } from './hosts.mjs';
import { checkOutlineView } from './outline-view.mjs';
import { checkPanel } from './panel.mjs';

await runMain(async () => {
  const host = await chooseHost();
  const counts = await runSuite(host, { development: root, tests: fromRoot('dist/test/extension.cjs') });
  const views = { 'the Problems panel': checkPanel, 'outline, breadcrumbs and folds': checkOutlineView };
  for (const [name, check] of Object.entries(views)) {
    if (host.name === 'embedded') await countTest(counts, name, check);
    else counts.skipped.push({ name, reason: 'looked at in the embedded VS Code only' });
  }
  return leaveCounts(counts);
});
