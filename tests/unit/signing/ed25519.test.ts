import { describe, expect, it } from 'vitest'
import { keyFromSeed, publicKeyOf, signBytes, verifyBytes } from '../../../src/signing/ed25519.ts'

const hex = (text: string) => Buffer.from(text, 'hex')

/** RFC 8032, section 7.1: seed, public key, message, signature. */
const VECTORS = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
  [
    '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  ],
] as const

describe('keys and signatures', () => {
  it.each(VECTORS)('are those of RFC 8032: %s', (seed, publicKey, message, signature) => {
    const key = keyFromSeed(hex(seed))
    if (key === null) throw new Error('no key of that seed')
    expect(Buffer.from(key.publicKey, 'base64').toString('hex')).toBe(publicKey)
    expect(signBytes(key, hex(message)).toString('hex')).toBe(signature)
    expect(verifyBytes(hex(publicKey), hex(message), hex(signature))).toBe(true)
    expect(verifyBytes(hex(publicKey), Buffer.concat([hex(message), hex('00')]), hex(signature))).toBe(false)
  })

  it('do not hold with a part of a signature added by the order of the group, which is the same number again', () => {
    const [, publicKey, message, signature] = VECTORS[1]
    const s =
      BigInt(`0x${Buffer.from(hex(signature).subarray(32).toReversed()).toString('hex')}`) +
      2n ** 252n +
      27742317777372353535851937790883648493n
    const again = Buffer.concat([hex(signature).subarray(0, 32), hex(s.toString(16).padStart(64, '0')).reverse()])
    expect(verifyBytes(hex(publicKey), hex(message), again)).toBe(false)
  })
})

describe('a public key', () => {
  it('is no point under which anybody can sign, whatever the sign of its coordinate', () => {
    const one = Buffer.alloc(32)
    one[0] = 1
    expect(publicKeyOf(one.toString('base64'))).toBeNull()
    one[31] = 0x80
    expect(publicKeyOf(one.toString('base64'))).toBeNull()
    expect(
      publicKeyOf(Buffer.from('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa', 'hex').toString('base64')),
    ).toBeNull()
  })

  it('has 32 bytes and one spelling', () => {
    const text = hex(VECTORS[0][1]).toString('base64')
    expect(publicKeyOf(text)).not.toBeNull()
    for (const other of [text.slice(0, -2), `${text}A`, ` ${text}`, text.replace('=', ''), hex('00'.repeat(31)).toString('base64'), '']) {
      expect(publicKeyOf(other), other).toBeNull()
    }
  })
})
