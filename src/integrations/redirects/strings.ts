/** The interface strings that old addresses bring. Their texts are in `content/ui/`. */
export const REDIRECT_UI_KEYS = ['redirect.moved', 'redirect.moved.how', 'redirect.gone', 'redirect.gone.how', 'redirect.to'] as const
