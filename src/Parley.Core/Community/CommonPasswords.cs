using System.Collections.Frozen;

namespace Parley.Core.Community;

/// <summary>
/// The commonest passwords of eight characters and more, as they recur at the top of published lists of leaked ones, in
/// lower case. Shorter ones are refused for their length, and those of one or two characters for that.
/// </summary>
internal static class CommonPasswords
{
    private static readonly FrozenSet<string> All = """
        12345678 123456789 1234567890 12345678910 0123456789 123456789a a123456789 123456789q q123456789 87654321 987654321
        9876543210 11223344 1122334455 112233445566 12341234 123123123 1234512345 123456123456 147258369 123654789 159357456
        123321123 12344321 12345679 123456780 1234567a a1234567 12345678a a12345678 13572468 24681357 20202020 19871987
        password password1 password12 password123 password1234 password! password1! password123! passw0rd passw0rd1 p@ssw0rd
        p@ssword p@ssw0rd1 p@$$w0rd pa$$word pa55word passwort passwort1 passport mypassword password0 password2 password01
        qwertyui qwertyuiop qwerty123 qwerty12 qwerty1234 qwerty12345 qwerty123456 qwertyuiop123 1qaz2wsx 1qazxsw2 1q2w3e4r
        1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 zaq12wsx zaq1zaq1 zaq1xsw2 !qaz2wsx 1qaz@wsx qazwsxedc
        qazwsx123 qweasdzxc asdfghjk asdfghjkl asdf1234 asdfasdf qwerasdf qwer1234 qwertzuiop qwertz123 azertyuiop azerty123
        zxcvbnm1 zxcvbnm123 zxcvbnm, 1234qwer 123qweasd 123qweasdzxc 12qwaszx poiuytrewq lkjhgfdsa mnbvcxz1
        abcd1234 abc12345 abc123456 abcdefgh abcdefghi abcdefg1 abcdef123 abcde12345 a1b2c3d4 a1b2c3d4e5 aa123456 aa12345678
        aaaa1111 asd123456 qwe123456 woaini1314 woaini520 5201314520 1314520520 wangyut2 woaini123 iloveyou iloveyou1
        iloveyou2 iloveyou! iloveyou123 loveyou123 lovelove lovely123 sunshine sunshine1 princess princess1 football football1
        baseball baseball1 basketball superman superman1 spiderman batman123 starwars starwars1 pokemon1 pokemon123 minecraft
        michael1 michelle jennifer jessica1 charlie1 jordan23 danielle elizabeth alexander alexandra samantha christian
        benjamin nicholas victoria isabella computer computer1 internet internet1 whatever whatever1 trustno1 letmein1
        letmein123 letmein! welcome1 welcome12 welcome123 welcome1! changeme changeme1 changeme123 default1 admin123
        admin1234 admin12345 admin123456 administrator adminadmin rootroot root1234 toor1234 test1234 testtest test12345
        testing1 testing123 guest123 guest1234 user1234 secret123 secret12 master12 master123 dragon12 dragon123 monkey12
        monkey123 shadow12 shadow123 killer12 killer123 hunter22 hunter123 freedom1 mustang1 corvette mercedes ferrari1
        maverick midnight snoopy12 butterfly cocacola chocolate cheese12 pineapple hellohello hello123 hello1234 blink182
        liverpool liverpool1 manchester arsenal1 chelsea1 barcelona juventus realmadrid november december september
        summer2020 summer2021 summer2022 summer2023 summer2024 summer2025 winter2023 winter2024 winter2025 spring2024
        spring2025 samsung1 samsung123 google123 facebook facebook1 linkedin dropbox1 myspace1 yahoo123 parley123 parleyparley
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the password, folded, is one of them.</summary>
    public static bool Has(string folded) => All.Contains(folded);
}
