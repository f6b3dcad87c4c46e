// Package marked writes marked copies of ledgers: the cells behind a finding or a shortfall are filled and carry a
// comment, and an index sheet in front links to each of them.
//
// A copy is not written anew: the parts of the workbook are taken over byte by byte, and only what a mark needs is put
// into them. Afterwards original and copy are compared, every part and every cell; a copy that would lose or change
// anything else is not written, and the reason is given.
package marked
