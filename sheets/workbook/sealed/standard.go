package sealed

import (
	"bytes"
	"context"
	"crypto/cipher"
	"crypto/sha1"
	"crypto/subtle"
	"encoding/binary"
	"fmt"
)

// The numbers of algorithms in an EncryptionHeader ([MS-OFFCRYPTO] 2.3.2).
const (
	algRC4    = 0x6801
	algAES128 = 0x660e
	algAES192 = 0x660f
	algAES256 = 0x6610
	algSHA1   = 0x8004

	flagAES = 0x20 // with an algorithm of 0
)

// standardRounds is how often standard encryption hashes a password (2.3.4.7).
const standardRounds = 50_000

// header is what standard encryption and RC4 CryptoAPI say of themselves.
type header struct {
	flags, alg, hash uint32
	keyBits          int
	salt             []byte
	verifier, proof  []byte // a number and its hash, both encrypted
}

// readHeader reads flags, header and verifier. cipherBlock is what the proof is a whole multiple of.
func readHeader(b []byte, cipherBlock int) (header, error) {
	const fixed = 32 // of a header, before the name of its provider
	if len(b) < 8 {
		return header{}, errShort
	}
	n := int64(binary.LittleEndian.Uint32(b[4:]))
	if b = b[8:]; n < fixed || n > int64(len(b)) {
		return header{}, errShort
	}
	u32 := func(at int) uint32 { return binary.LittleEndian.Uint32(b[at:]) }
	h := header{flags: u32(0), alg: u32(8), hash: u32(12), keyBits: int(u32(16) & 0xffff)}
	b = b[n:]
	const salt, number, size = 4, 20, 36 // where the parts of a verifier begin
	proof := (sha1.Size + cipherBlock - 1) / cipherBlock * cipherBlock
	if len(b) < size+4+proof || u32(0) != 16 {
		return header{}, errShort
	}
	h.salt, h.verifier, h.proof = b[salt:number], b[number:size], b[size+4:size+4+proof]
	if h.hash != algSHA1 && h.hash != 0 {
		return header{}, fmt.Errorf("%w: hash %04Xh", ErrMethod, h.hash)
	}
	return h, nil
}

// standard is the encryption of Excel 2007 (2.3.4.5): AES block by block.
type standard struct{ header }

func readStandard(b []byte) (method, error) {
	h, err := readHeader(b, blockSize)
	if err != nil {
		return nil, err
	}
	bits, ok := map[uint32]int{algAES128: 128, algAES192: 192, algAES256: 256}[h.alg]
	if h.alg == 0 && h.flags&flagAES != 0 {
		bits, ok = h.keyBits, h.keyBits == 128 || h.keyBits == 192 || h.keyBits == 256
	}
	if !ok {
		return nil, fmt.Errorf("%w: algorithm %04Xh, %d bits", ErrMethod, h.alg, h.keyBits)
	}
	h.keyBits = bits
	return &standard{h}, nil
}

func (s *standard) key(ctx context.Context, password string) (func([]byte, int), error) {
	hashed, err := spin(ctx, sha1.New(), s.salt, utf16le(password), standardRounds)
	if err != nil {
		return nil, err
	}
	final := sum(sha1.New(), hashed, make([]byte, 4))
	derived := append(derive(final, 0x36), derive(final, 0x5c)...)
	block := aesOf(derived[:s.keyBits/8])
	number, proof := bytes.Clone(s.verifier), bytes.Clone(s.proof)
	openBlocks(block, number)
	openBlocks(block, proof)
	if subtle.ConstantTimeCompare(sum(sha1.New(), number), proof[:sha1.Size]) != 1 {
		return nil, nil
	}
	return func(piece []byte, _ int) { openBlocks(block, piece) }, nil
}

// derive stretches a hash as CryptDeriveKey does.
func derive(hash []byte, filling byte) []byte {
	b := bytes.Repeat([]byte{filling}, 64)
	subtle.XORBytes(b, b, hash)
	return sum(sha1.New(), b)
}

func openBlocks(block cipher.Block, b []byte) {
	for ; len(b) >= blockSize; b = b[blockSize:] {
		block.Decrypt(b, b)
	}
}
