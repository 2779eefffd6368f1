const vscode = require('vscode');

exports.activate = () => vscode.commands.executeCommand('workbench.actions.view.problems');
