// Package blank writes empty ledgers that the program reads back without a question: a workbook a kind, with drop-downs,
// checks of what is typed, and an example row that is recognised as one and never counted.
//
// What a workbook holds is data: templates/blank says which columns in which order, and their header words come from
// templates/ledgers, the very lists by which ledgers are recognised. No office has to use them.
package blank
