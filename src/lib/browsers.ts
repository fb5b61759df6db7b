/**
 * The oldest browsers in which everything works, as the bundlers write them. Older ones show the text. docs/browsers.md says what holds
 * the code to them.
 */
export const oldestBrowsers = ['chrome109', 'firefox115', 'safari16.4', 'ios16.4']
