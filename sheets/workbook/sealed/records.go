package sealed

import (
	"context"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha1"
	"crypto/subtle"
	"encoding/binary"
	"fmt"
)

// Stream decrypts parts of a stream of records ([MS-XLS] 2.2.10). The heads of records are never encrypted.
type Stream interface {
	// Open decrypts in place what stands at a position of the stream; size is that of the whole record's content.
	Open(data []byte, at, size int)
}

// Records reads the content of a FILEPASS record and gives what decrypts the records behind it. bare says that the record is
// that of Excel 5, which knows XOR alone. Errors are those of the package's Open.
func Records(ctx context.Context, filePass []byte, bare bool, keys *Keys) (Stream, error) {
	kind, body := uint16(0), filePass
	if !bare {
		if len(filePass) < 2 {
			return nil, errShort
		}
		kind, body = binary.LittleEndian.Uint16(filePass), filePass[2:]
	}
	var key func(password string) Stream
	switch {
	case kind == 0:
		if len(body) < 4 {
			return nil, errShort
		}
		key = func(p string) Stream {
			return newXOR(p, binary.LittleEndian.Uint16(body), binary.LittleEndian.Uint16(body[2:]))
		}
	case kind != 1:
		return nil, fmt.Errorf("%w: %d", ErrMethod, kind)
	case len(body) < 4:
		return nil, errShort
	default:
		major, minor := binary.LittleEndian.Uint16(body), binary.LittleEndian.Uint16(body[2:])
		body = body[4:]
		switch {
		case major == 1 && minor == 1:
			if len(body) < 48 {
				return nil, errShort
			}
			key = func(p string) Stream { return newRC4(p, body) }
		case major >= 2 && major <= 4 && minor == 2:
			h, err := readHeader(body, 1)
			if err != nil {
				return nil, err
			}
			if h.alg != algRC4 && h.alg != 0 {
				return nil, fmt.Errorf("%w: algorithm %04Xh", ErrMethod, h.alg)
			}
			if h.keyBits == 0 {
				h.keyBits = 40
			}
			if h.keyBits%8 != 0 || h.keyBits < 40 || h.keyBits > 128 {
				return nil, fmt.Errorf("%w: %d bits", ErrMethod, h.keyBits)
			}
			key = func(p string) Stream { return newCryptoAPI(p, h) }
		default:
			return nil, fmt.Errorf("%w: version %d.%d", ErrMethod, major, minor)
		}
	}
	var stream Stream
	err := keys.try(ctx, func(password string) (bool, error) {
		stream = key(password)
		return stream != nil, nil
	})
	return stream, err
}

// rc4Block is how much of a stream is encrypted with one key.
const rc4Block = 1024

// rc4Stream is RC4 with a new key for every block.
type rc4Stream struct {
	key   func(block uint32) []byte
	block int // whose bytes are held
	bytes [rc4Block]byte
}

func (s *rc4Stream) Open(data []byte, at, _ int) {
	for len(data) > 0 {
		s.load(at / rc4Block)
		n := subtle.XORBytes(data, data, s.bytes[at%rc4Block:])
		data, at = data[n:], at+n
	}
}

func (s *rc4Stream) load(block int) {
	if s.block == block {
		return
	}
	c, err := rc4.NewCipher(s.key(uint32(block)))
	if err != nil {
		panic(err) // a key of a length that was not checked
	}
	clear(s.bytes[:])
	c.XORKeyStream(s.bytes[:], s.bytes[:])
	s.block = block
}

// proved gives the stream where the key is right: the verifier and its hash follow one another in the first block.
func (s *rc4Stream) proved(verifier, proof []byte, hash func([]byte) []byte) Stream {
	both := append(append([]byte(nil), verifier...), proof...)
	s.block = -1
	s.Open(both, 0, 0)
	if subtle.ConstantTimeCompare(hash(both[:len(verifier)]), both[len(verifier):]) != 1 {
		return nil
	}
	return s
}

// newRC4 is the encryption of Excel 97 and 2000 with 40 bits (2.3.6); nil where the password is wrong. b holds salt,
// verifier and its hash.
func newRC4(password string, b []byte) Stream {
	salt, verifier, proof := b[:16], b[16:32], b[32:48]
	first := md5.Sum(utf16le(password))
	var many []byte
	for range 16 {
		many = append(append(many, first[:5]...), salt...)
	}
	second := md5.Sum(many)
	s := &rc4Stream{key: func(block uint32) []byte {
		k := md5.Sum(binary.LittleEndian.AppendUint32(append([]byte(nil), second[:5]...), block))
		return k[:]
	}}
	return s.proved(verifier, proof, func(b []byte) []byte { h := md5.Sum(b); return h[:] })
}

// newCryptoAPI is the encryption of Excel 2002 and later (2.3.5); nil where the password is wrong.
func newCryptoAPI(password string, h header) Stream {
	first := sum(sha1.New(), h.salt, utf16le(password))
	s := &rc4Stream{key: func(block uint32) []byte {
		k := sum(sha1.New(), first, binary.LittleEndian.AppendUint32(nil, block))[:h.keyBits/8]
		if h.keyBits == 40 {
			k = append(k[:5:5], make([]byte, 11)...)
		}
		return k
	}}
	return s.proved(h.verifier, h.proof[:sha1.Size], func(b []byte) []byte { return sum(sha1.New(), b) })
}
