import { HtmlValidate, type Message, StaticConfigLoader } from 'html-validate';

/** The standard, what assistive technology needs of it, and what makes a document whole; a warning is an error too. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      // Boxes of one question share its name, as radio buttons do: the form sends a value for each that is ticked.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
      // What went wrong, and the menu of a proposal, stand before the heading of a page under headings of their own.
      'heading-level': ['error', { minInitialRank: 'h2' }],
      // A title holds what people named themselves: their proposal, or the subject of a mail. Cut off it says less.
      'long-title': 'off',
      // Style and scripts come from our own address, where whoever could change them could change the page too.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

/** What is wrong with the HTML of a page, as the server sent it: each kind of mistake once. */
export async function wrongIn(html: string, url: string): Promise<string[]> {
  const { results } = await validator.validateString(html, url);
  return [...new Set(results.flatMap(({ messages }) => messages.map((message) => explain(message, html))))];
}

/** What is wrong, with the beginning of what stands there: the pages have no lines to count. */
function explain({ message, offset, ruleId, ruleUrl }: Message, html: string): string {
  return `${ruleId}: ${message} (${ruleUrl})\n  ${html.slice(Math.max(0, offset - 1), offset + 160)}`;
}
