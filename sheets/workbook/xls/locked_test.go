package xls

import (
	"bytes"
	"context"
	"crypto/md5"
	"crypto/rc4"
	"encoding/binary"
	"errors"
	"math/bits"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/sealed"
)

// rc4Pass is the content of a FILEPASS record of 40-bit RC4 with the password password1: salt and key are those of
// sealed's test.
func rc4Pass(t *testing.T) []byte {
	t.Helper()
	c, err := rc4.NewCipher([]byte(" \xbf2\xdd\xf5@\x85\x8cQ7D\xaf\x0f$\xe0<"))
	if err != nil {
		t.Fatal(err)
	}
	verifier := []byte("sixteen of bytes")
	proof := md5.Sum(verifier)
	both := append(verifier, proof[:]...)
	c.XORKeyStream(both, both)
	return le(1, 1, 1, "\xe8w,\x1d\x91\xc5j7\x96Ga\xb2\x80\x182\x17", both)
}

// lock encrypts every record behind FILEPASS but those that stay readable ([MS-XLS] 2.2.10).
func lock(stream []byte, encrypt func(data []byte, at, size int)) []byte {
	out := bytes.Clone(stream)
	on := false
	for pos := 0; pos+4 <= len(out); {
		id, size := int(binary.LittleEndian.Uint16(out[pos:])), int(binary.LittleEndian.Uint16(out[pos+2:]))
		data, at := out[pos+4:pos+4+size], pos+4
		switch {
		case id == idFilePass:
			on = true
		case !on, id == idBOF, id == 0xe1:
		case id == idBoundSheet:
			encrypt(data[4:], at+4, size)
		default:
			encrypt(data, at, size)
		}
		pos = at + size
	}
	return out
}

func TestLocked(t *testing.T) {
	body := le(manyRows(60), label(70, 0, "王小明"), num(70, 1, 0, 5))
	rc := rc4Pass(t)
	for _, tt := range []struct {
		name, password string
		book           wb
		pass           []byte
	}{
		{"RC4", "password1", wb{tables: sst("张三", "李四", "王五"), sheets: []ws{{name: "3月", body: body}, {name: "4月", body: num(0, 0, 0, 4)}}}, rc},
		{"XOR", "VelvetSweatshop", wb{tables: sst("张三", "李四", "王五"), sheets: []ws{{name: "3月", body: body}}}, le(0, xorKeyOfVelvet, 0x9a0a)},
		{"XOR of Excel 5", "VelvetSweatshop", wb{biff5: true, globals: rec(idCodePage, 936), sheets: []ws{{name: "a", body: rec(idLabel, 0, 0, 0, 4, gb18030(t, "张三"))}}}, le(xorKeyOfVelvet, 0x9a0a)},
	} {
		keys := sealed.NewKeys([]string{"x", tt.password})
		s, err := sealed.Records(context.Background(), tt.pass, tt.book.biff5, keys)
		if err != nil {
			t.Fatal(tt.name, err)
		}
		encrypt := s.Open // RC4 works both ways
		if tt.name != "RC4" {
			encrypt = func(data []byte, at, size int) {
				key := make([]byte, len(data)) // of zeros, what comes out is the key, turned
				s.Open(key, at, size)
				for i := range data {
					data[i] = bits.RotateLeft8(data[i], 5) ^ bits.RotateLeft8(key[i], 5)
				}
			}
		}
		open := tt.book
		want, err := readBytes(open.stream(), limits.Default())
		if err != nil {
			t.Fatal(tt.name, err)
		}
		tt.book.globals = le(rec(idFilePass, tt.pass), tt.book.globals)
		locked := lock(tt.book.stream(), encrypt)
		got, err := ReadLocked(context.Background(), bytes.NewReader(locked), int64(len(locked)), limits.Default(), keys)
		if err != nil || len(got) != len(want) {
			t.Errorf("%s: %v, %d sheets", tt.name, err, len(got))
			continue
		}
		for i := range want {
			if got[i].Name != want[i].Name || got[i].Damage != nil || dump(got[i]) != dump(want[i]) {
				t.Errorf("%s: %s reads %q, want %q (damage %v)", tt.name, got[i].Name, dump(got[i]), dump(want[i]), got[i].Damage)
			}
		}
		if tt.name == "RC4" {
			if _, err := readBytes(locked, limits.Default()); !errors.Is(err, sheets.ErrEncrypted) || !errors.Is(err, sealed.ErrNoPassword) {
				t.Error(err)
			}
			// Cut behind the password, the rows before the cut are there, and the cut is said.
			cut := locked[:len(locked)-len(locked)/3]
			if got, err := ReadLocked(context.Background(), bytes.NewReader(cut), int64(len(cut)), limits.Default(), keys); err == nil && got[0].Damage == nil && got[len(got)-1].Damage == nil {
				t.Error("a cut is not noticed")
			}
		}
	}
}

// xorKeyOfVelvet is what XOR makes of Excel's own password, as Excel writes it into such files.
const xorKeyOfVelvet = 0xb359
