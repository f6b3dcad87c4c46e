// Package workbook turns files into sheets of typed cells with addresses.
//
// List finds the files, Open reads one of them. What a file is, its first bytes say, never its name: half of the ".xls"
// that offices pass on are web pages. Each format that is read has a folder of its own and a line in the table of
// open.go; the others are refused with a word on how to save them anew.
//
// Whatever keeps a file or a sheet from being read whole becomes a *sheets.FileError, and FindingFor makes of it what
// the clerk reads.
package workbook
