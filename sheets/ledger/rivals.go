package ledger

import "ledgercheck/sheets"

// reportRivals says where two columns claim one field with equal right and both hold something. For quantities the
// column that lost may hold what counts, so the values where they differ are put to a person.
func (b *body) reportRivals(fields []assignment, rivals []rival) {
	for _, v := range rivals {
		if !isQuantity(v.field.Type) && v.field.Type != typePeople && v.field.Type != typeStatus && v.field.Type != typeHousehold && v.field.Type != typeDate {
			continue
		}
		if taken(fields, v.col) || b.share(v.col, func(s string) bool { return s != "" }) == 0 {
			continue
		}
		b.find(sheets.AmbiguousColumn, "rivals", sheets.Warning, sheets.Cell{Row: b.table.last, Col: v.col},
			"field", v.field.Names[0], "col", sheets.ColumnName(v.col), "won", sheets.ColumnName(v.won))
		if isQuantity(v.field.Type) {
			if b.rivals == nil {
				b.rivals = map[int]int{}
			}
			b.rivals[v.won] = v.col
		}
	}
}

// taken reports whether a column has found another field in the meantime.
func taken(fields []assignment, col int) bool {
	for _, a := range fields {
		if a.col == col {
			return a.field != nil
		}
	}
	return false
}
