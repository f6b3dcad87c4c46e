package sealed

import (
	"math/bits"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// The tables of XOR obfuscation, method 1 ([MS-OFFCRYPTO] 2.3.7.2).
var (
	xorPad = [15]byte{
		0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0x00, 0xbe, 0x0f, 0x00, 0xbf, 0x0f, 0x00,
	}
	xorInitial = [15]uint16{
		0xe1f0, 0x1d0f, 0xcc9c, 0x84c0, 0x110c, 0x0e10, 0xf1ce, 0x313e, 0x1872, 0xe139, 0xd40f, 0x84f9, 0x280c, 0xa96a, 0x4ec3,
	}
	xorMatrix = [105]uint16{
		0xaefc, 0x4dd9, 0x9bb2, 0x2745, 0x4e8a, 0x9d14, 0x2a09, 0x7b61, 0xf6c2, 0xfda5, 0xeb6b, 0xc6f7, 0x9dcf, 0x2bbf, 0x4563,
		0x8ac6, 0x05ad, 0x0b5a, 0x16b4, 0x2d68, 0x5ad0, 0x0375, 0x06ea, 0x0dd4, 0x1ba8, 0x3750, 0x6ea0, 0xdd40, 0xd849, 0xa0b3,
		0x5147, 0xa28e, 0x553d, 0xaa7a, 0x44d5, 0x6f45, 0xde8a, 0xad35, 0x4a4b, 0x9496, 0x390d, 0x721a, 0xeb23, 0xc667, 0x9cef,
		0x29ff, 0x53fe, 0xa7fc, 0x5fd9, 0x47d3, 0x8fa6, 0x0f6d, 0x1eda, 0x3db4, 0x7b68, 0xf6d0, 0xb861, 0x60e3, 0xc1c6, 0x93ad,
		0x377b, 0x6ef6, 0xddec, 0x45a0, 0x8b40, 0x06a1, 0x0d42, 0x1a84, 0x3508, 0x6a10, 0xaa51, 0x4483, 0x8906, 0x022d, 0x045a,
		0x08b4, 0x1168, 0x76b4, 0xed68, 0xcaf1, 0x85c3, 0x1ba7, 0x374e, 0x6e9c, 0x3730, 0x6e60, 0xdcc0, 0xa9a1, 0x4363, 0x86c6,
		0x1dad, 0x3331, 0x6662, 0xccc4, 0x89a9, 0x0373, 0x06e6, 0x0dcc, 0x1021, 0x2042, 0x4084, 0x8108, 0x1231, 0x2462, 0x48c4,
	}
)

// mostXOR is how many bytes of a password XOR uses.
const mostXOR = 15

// xorStream is the obfuscation of Excel 5 to 2003: sixteen bytes, over and over.
type xorStream [16]byte

// newXOR gives the stream of a password; nil where it is not the one that key and verifier were made of.
func newXOR(password string, key, verifier uint16) Stream {
	for _, p := range xorPasswords(password) {
		if xorVerifier(p) == verifier && xorKey(p) == key {
			return xorArray(p, key)
		}
	}
	return nil
}

// xorPasswords are the bytes that a password may have been turned into: those of the Chinese code page, and, as newer
// programs do, of each character the lower half.
func xorPasswords(password string) [][]byte {
	var list [][]byte
	if b, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(password)); err == nil {
		list = append(list, b)
	}
	var low []byte
	for wide := utf16le(password); len(wide) > 0; wide = wide[2:] {
		if wide[0] != 0 {
			low = append(low, wide[0])
		} else {
			low = append(low, wide[1])
		}
	}
	list = append(list, low)
	for i, p := range list {
		list[i] = p[:min(len(p), mostXOR)]
	}
	return list
}

func xorVerifier(password []byte) uint16 {
	v := uint16(0)
	for i := len(password) - 1; i >= -1; i-- {
		b := byte(len(password))
		if i >= 0 {
			b = password[i]
		}
		v = (v>>14&1 | v<<1&0x7fff) ^ uint16(b)
	}
	return v ^ 0xce4b
}

func xorKey(password []byte) uint16 {
	if len(password) == 0 {
		return 0
	}
	key, at := xorInitial[len(password)-1], len(xorMatrix)-1
	for i := len(password) - 1; i >= 0; i-- {
		for b, n := password[i], 0; n < 7; b, n = b<<1, n+1 {
			if b&0x40 != 0 {
				key ^= xorMatrix[at]
			}
			at--
		}
	}
	return key
}

func xorArray(password []byte, key uint16) *xorStream {
	s := &xorStream{}
	n := copy(s[:], password)
	copy(s[n:], xorPad[:])
	for i := range s {
		half := byte(key)
		if i%2 == 1 {
			half = byte(key >> 8)
		}
		s[i] = bits.RotateLeft8(s[i]^half, -1)
	}
	return s
}

// Open decrypts one record: where in the sixteen bytes it begins follows from its place and its size.
func (s *xorStream) Open(data []byte, at, size int) {
	for i := range data {
		data[i] = bits.RotateLeft8(data[i]^s[(at+size+i)%16], 3)
	}
}
