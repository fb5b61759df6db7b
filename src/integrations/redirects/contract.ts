/** What other rooms and the pages may use of the room for old addresses. */
export { REDIRECT_UI_KEYS } from './strings.ts'
