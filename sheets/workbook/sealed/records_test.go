package sealed

import (
	"bytes"
	"context"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha1"
	"encoding/binary"
	"errors"
	"testing"
)

func u16(v ...int) (out []byte) {
	for _, n := range v {
		out = binary.LittleEndian.AppendUint16(out, uint16(n))
	}
	return out
}

func u32(v ...uint32) (out []byte) {
	for _, n := range v {
		out = binary.LittleEndian.AppendUint32(out, n)
	}
	return out
}

func apply(t *testing.T, key, b []byte) []byte {
	t.Helper()
	c, err := rc4.NewCipher(key)
	if err != nil {
		t.Fatal(err)
	}
	out := make([]byte, len(b))
	c.XORKeyStream(out, b)
	return out
}

// A salt, a password and the key of the first block, as published with an implementation that reads Excel's own files
// (msoffcrypto-tool, method/rc4.py).
var (
	rc4Salt = []byte("\xe8w,\x1d\x91\xc5j7\x96Ga\xb2\x80\x182\x17")
	rc4Key  = []byte(" \xbf2\xdd\xf5@\x85\x8cQ7D\xaf\x0f$\xe0<")
)

func TestRC4(t *testing.T) {
	verifier := []byte("sixteen of bytes")
	proof := md5.Sum(verifier)
	sealed := apply(t, rc4Key, append(bytes.Clone(verifier), proof[:]...))
	pass := bytes.Join([][]byte{u16(1, 1, 1), rc4Salt, sealed}, nil)
	s, err := Records(context.Background(), pass, false, NewKeys([]string{"x", "password1"}))
	if err != nil {
		t.Fatal(err)
	}
	plain := bytes.Repeat([]byte("台账"), 1000)
	whole := bytes.Clone(plain)
	s.Open(whole, 0, 0)
	if !bytes.Equal(whole[:1024], apply(t, rc4Key, plain[:1024])) {
		t.Error("the first block is not that of the published key")
	}
	// In pieces at their places, across the seams of blocks and backwards too, it is the same.
	pieces := bytes.Clone(plain)
	for _, p := range [][2]int{{2000, len(plain)}, {7, 1025}, {0, 7}, {1025, 2000}} {
		s.Open(pieces[p[0]:p[1]], p[0], 0)
	}
	if !bytes.Equal(whole, pieces) {
		t.Error("pieces are not decrypted as the whole is")
	}
	if _, err := Records(context.Background(), pass, false, NewKeys([]string{"password2"})); !errors.Is(err, ErrPassword) {
		t.Error(err)
	}
	if _, err := Records(context.Background(), pass, false, nil); !errors.Is(err, ErrNoPassword) {
		t.Error(err)
	}
}

// cryptoAPI makes the record of RC4 CryptoAPI after [MS-OFFCRYPTO] 2.3.5, and gives the key of a block.
func cryptoAPI(t *testing.T, password string, bits int) (pass []byte, key func(block uint32) []byte) {
	salt, verifier := []byte("salt of password"), []byte("sixteen of bytes")
	first := sha1.Sum(append(bytes.Clone(salt), utf16le(password)...))
	key = func(block uint32) []byte {
		h := sha1.Sum(append(first[:], u32(block)...))
		k := make([]byte, max(bits/8, 16))
		copy(k, h[:bits/8])
		return k
	}
	proof := sha1.Sum(verifier)
	sealed := apply(t, key(0), append(bytes.Clone(verifier), proof[:]...))
	header := append(u32(4, 0, algRC4, algSHA1, uint32(bits), 1, 0, 0), "N\x00a\x00m\x00e\x00\x00\x00"...)
	return bytes.Join([][]byte{u16(1, 4, 2), u32(4, uint32(len(header))), header, u32(16), salt, sealed[:16], u32(20), sealed[16:]}, nil), key
}

func TestCryptoAPI(t *testing.T) {
	plain := bytes.Repeat([]byte("台账"), 500)
	for _, bits := range []int{40, 128} {
		pass, key := cryptoAPI(t, "密码", bits)
		s, err := Records(context.Background(), pass, false, NewKeys([]string{"密码"}))
		if err != nil {
			t.Fatal(bits, err)
		}
		b := append(apply(t, key(0), plain[:1024]), apply(t, key(1), plain[1024:2048])...)
		s.Open(b, 0, 0)
		if !bytes.Equal(b, plain[:2048]) {
			t.Errorf("%d bits: not decrypted", bits)
		}
		if _, err := Records(context.Background(), pass, false, NewKeys([]string{"别的"})); !errors.Is(err, ErrPassword) {
			t.Error(bits, err)
		}
	}
}

func TestXOR(t *testing.T) {
	// The example of [MS-OFFCRYPTO]'s readers: the verifier of Excel's own password.
	if v := xorVerifier([]byte(velvet)); v != 0x9a0a {
		t.Errorf("%04x", v)
	}
	for _, password := range []string{velvet, "abc", "abcd", "a", "123456789012345", "1234567890123456", "密码"} {
		p := xorPasswords(password)[0]
		pass := u16(0, int(xorKey(p)), int(xorVerifier(p)))
		s, err := Records(context.Background(), pass, false, NewKeys([]string{password}))
		if err != nil {
			t.Fatal(password, err)
		}
		if bare, err := Records(context.Background(), pass[2:], true, NewKeys([]string{password})); err != nil || *bare.(*xorStream) != *s.(*xorStream) {
			t.Errorf("%s: Excel 5: %v", password, err)
		}
		// Each byte is turned and combined by itself; what stands in the middle of a record is decrypted as in the whole.
		b := []byte("台账的一条记录")
		whole, parts := bytes.Clone(b), bytes.Clone(b)
		s.Open(whole, 100, len(b))
		s.Open(parts[:4], 100, len(b))
		s.Open(parts[4:], 104, len(b))
		if !bytes.Equal(whole, parts) || bytes.Equal(whole, b) {
			t.Errorf("%s: %x, %x", password, whole, parts)
		}
	}
	if _, err := Records(context.Background(), u16(0, 1, 2), false, NewKeys([]string{"abc"})); !errors.Is(err, ErrPassword) {
		t.Error(err)
	}
}

func TestRecordsRefuses(t *testing.T) {
	whole, _ := cryptoAPI(t, "x", 128)
	edit := func(at int, b ...byte) []byte {
		c := bytes.Clone(whole)
		copy(c[at:], b)
		return c
	}
	for _, tt := range []struct {
		name string
		pass []byte
		want error
	}{
		{"nothing", nil, errShort},
		{"XOR cut", u16(0, 1), errShort},
		{"other kind", u16(2, 0, 0), ErrMethod},
		{"no version", u16(1), errShort},
		{"RC4 cut", u16(1, 1, 1, 0), errShort},
		{"other version", u16(1, 9, 9, 0), ErrMethod},
		{"AES", edit(22, 0x0e, 0x66), ErrMethod},
		{"another hash", edit(26, 1, 0), ErrMethod},
		{"odd key", edit(30, 7, 0), ErrMethod},
		{"key too long", edit(30, 0, 2), ErrMethod},
		{"header beyond the record", edit(10, 0xff, 0xff), errShort},
		{"header too short", edit(10, 1, 0), errShort},
		{"verifier cut", whole[:len(whole)-1], errShort},
	} {
		if _, err := Records(context.Background(), tt.pass, false, NewKeys([]string{"x"})); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}

func FuzzRecords(f *testing.F) {
	f.Add(u16(0, int(xorKey([]byte(velvet))), 0x9a0a), []byte("x"), false)
	f.Add(u16(1, 1, 1), make([]byte, 2000), false)
	f.Add(append(u16(1, 4, 2), u32(4, 32, 4, 0, algRC4, algSHA1, 128, 1, 0, 0, 16)...), []byte{}, true)
	f.Fuzz(func(t *testing.T, pass, data []byte, bare bool) {
		if s, err := Records(context.Background(), pass, bare, NewKeys([]string{"a"})); err == nil {
			s.Open(data, 3, len(data))
		}
	})
}
