// Package summary writes the summary workbook (汇总表) of a report.
//
// A report becomes pages (page.go): one file for each sheet says what stands on it (overview.go, shortlist.go, study.go,
// households.go, check.go, basis.go, sources.go, evidence.go), layout.go measures it, and render.go alone knows excelize.
// Words, columns, fonts and sizes are data (templates/summary).
//
// The same report gives the same bytes.
package summary
