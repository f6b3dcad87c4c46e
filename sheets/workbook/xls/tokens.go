package xls

import "encoding/binary"

// Tokens of a formula's expression, which stands in reverse Polish notation. From tokenArray on they come in three
// classes 20h apart.
const (
	tokenPower   = 0x07 // with + − × ÷ before it
	tokenAdd     = 0x03
	tokenUplus   = 0x12
	tokenPercent = 0x14 // with the minus before it
	tokenParen   = 0x15
	tokenMissing = 0x16
	tokenString  = 0x17
	tokenAttr    = 0x19
	tokenInt     = 0x1e
	tokenNumber  = 0x1f
	tokenFunc    = 0x21
	tokenFuncVar = 0x22

	attrChoose = 0x04
	attrSum    = 0x10
	attrSpace  = 0x40
)

// tokenSizes are the sizes of tokens with their own byte, in BIFF8 and in BIFF5. Those that are missing are not followed.
var tokenSizes = map[byte][2]int{
	0x01: {5, 5}, 0x02: {5, 5}, 0x1c: {2, 2}, 0x1d: {2, 2}, tokenInt: {3, 3}, tokenNumber: {9, 9},
	0x20: {8, 8}, tokenFunc: {3, 3}, tokenFuncVar: {4, 4}, 0x23: {5, 15}, 0x24: {5, 4}, 0x25: {9, 7},
	0x26: {7, 7}, 0x27: {7, 7}, 0x28: {7, 7}, 0x29: {3, 3}, 0x2a: {5, 4}, 0x2b: {9, 7}, 0x2c: {5, 4}, 0x2d: {9, 7}, 0x2e: {3, 3}, 0x2f: {3, 3},
	0x39: {7, 25}, 0x3a: {7, 18}, 0x3b: {11, 21}, 0x3c: {7, 18}, 0x3d: {11, 21},
}

// numberFunctions give a number or an error, never a text, whatever they are given.
var numberFunctions = map[uint16]bool{
	0: true /* COUNT */, 4: true /* SUM */, 5: true /* AVERAGE */, 6: true /* MIN */, 7: true /* MAX */, 8: true /* ROW */, 9: true, /* COLUMN */
	12: true /* STDEV */, 20: true /* SQRT */, 24: true /* ABS */, 25: true /* INT */, 26: true /* SIGN */, 27: true /* ROUND */, 32: true, /* LEN */
	33: true /* VALUE */, 39: true /* MOD */, 65: true /* DATE */, 66: true /* TIME */, 67: true /* DAY */, 68: true /* MONTH */, 69: true, /* YEAR */
	70: true /* WEEKDAY */, 71: true /* HOUR */, 72: true /* MINUTE */, 73: true /* SECOND */, 74: true /* NOW */, 76: true /* ROWS */, 77: true, /* COLUMNS */
	82: true /* SEARCH */, 124: true /* FIND */, 140: true /* DATEVALUE */, 141: true /* TIMEVALUE */, 169: true /* COUNTA */, 183: true, /* PRODUCT */
	212: true /* ROUNDUP */, 213: true /* ROUNDDOWN */, 216: true /* RANK */, 220: true /* DAYS360 */, 221: true /* TODAY */, 227: true, /* MEDIAN */
	228: true /* SUMPRODUCT */, 325: true /* LARGE */, 326: true /* SMALL */, 344: true /* SUBTOTAL */, 345: true /* SUMIF */, 346: true, /* COUNTIF */
	347: true /* COUNTBLANK */, 351: true, /* DATEDIF */
}

// givesNumber reports whether the last step of an expression can give nothing but a number or an error. Where it cannot
// be followed to its end, it is not so.
func givesNumber(expr []byte, biff5 bool) bool {
	last := false
	for len(expr) > 0 {
		token, size, number := expr[0], 1, false
		if token >= 0x60 {
			token -= 0x40
		} else if token >= 0x40 {
			token -= 0x20
		}
		switch {
		case token >= tokenAdd && token <= tokenPower, token > tokenUplus && token <= tokenPercent:
			number = true
		case token == tokenParen, token == tokenUplus: // a plus before a text leaves it a text
			number = last
		case token > tokenPower && token < tokenUplus, token == tokenMissing:
		case token == tokenString && len(expr) >= 3:
			size = 2 + int(expr[1])
			if !biff5 {
				size = 3 + int(expr[1])<<(expr[2]&wideText)
			}
		case token == tokenAttr && len(expr) >= 4:
			size = 4
			switch {
			case expr[1]&attrChoose != 0:
				size += 2 * (int(binary.LittleEndian.Uint16(expr[2:])) + 1)
			case expr[1]&attrSum != 0:
				number = true
			case expr[1]&attrSpace != 0:
				number = last
			}
		default:
			sizes, known := tokenSizes[token]
			size = sizes[0]
			if biff5 {
				size = sizes[1]
			}
			if !known || size > len(expr) {
				return false
			}
			switch token {
			case tokenInt, tokenNumber:
				number = true
			case tokenFunc:
				number = numberFunctions[binary.LittleEndian.Uint16(expr[1:])]
			case tokenFuncVar:
				number = numberFunctions[binary.LittleEndian.Uint16(expr[2:])&0x7fff]
			}
		}
		if size > len(expr) {
			return false
		}
		expr, last = expr[size:], number
	}
	return last
}
