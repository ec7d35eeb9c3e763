// Two lint rules of our own: a file says first what it is for, and a disabled rule says why.

const saysWhatItIsFor = {
  meta: {
    type: 'layout',
    schema: [],
    messages: { missing: 'The first line is a comment that says what the file is for.' },
  },
  create: (context) => ({
    Program(node) {
      const first = context.sourceCode.getText().replace(/^#!.*\n/, '');
      if (!first.startsWith('//') && !first.startsWith('/*')) context.report({ node, messageId: 'missing' });
    },
  }),
};

const disableNeedsReason = {
  meta: { type: 'suggestion', schema: [], messages: { missing: 'Say why: `eslint-disable-… rule -- the reason`.' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const disables = /^\s*eslint-disable/.test(comment.value);
        if (disables && !/\s--\s+\S/.test(comment.value)) context.report({ loc: comment.loc, messageId: 'missing' });
      }
    },
  }),
};

export const houseRules = {
  rules: { 'says-what-it-is-for': saysWhatItIsFor, 'disable-needs-reason': disableNeedsReason },
};
