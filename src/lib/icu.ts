/** The ICU of the Node that the project comes with. Another one may know other words and orders, and the pages would differ in some bytes. */
export const expectedIcu = '78.3'
