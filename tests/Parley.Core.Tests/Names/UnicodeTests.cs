using System.Text;

namespace Parley.Core.Tests.Names;

/// <summary>Nicks are compared after NFKC; a runtime without ICU would leave these strings as they are.</summary>
public sealed class UnicodeTests
{
    [Theory]
    [InlineData("\uFF21\uFF4C\uFF49\uFF43\uFF45", "Alice")]
    [InlineData("\uFB01sh", "fish")]
    [InlineData("e\u0301", "\u00E9")]
    public void Compatibility_forms_fold_to_the_plain_ones(string written, string plain) =>
        Assert.Equal(plain, written.Normalize(NormalizationForm.FormKC));
}
