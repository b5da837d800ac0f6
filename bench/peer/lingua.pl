# Debian's tagger Lingua::EN::Tagger over a file of pages.
#
#     perl lingua.pl FILE            counts words and tags
#     perl lingua.pl FILE --words    prints each word with its tag, as tag.mjs does
#
# Its tag set is Penn's with other names for what is not made of letters.
use strict;
use warnings;
use Lingua::EN::Tagger;

my ($file, $mode) = @ARGV;
die "usage: perl lingua.pl FILE [--words]\n" unless defined $file;
my %penn = (
    DET => 'DT', PRPS => 'PRP$', WPS => 'WP$', PP => '.', PPC => ',', PPD => '$',
    PPL => '``', PPR => "''", PPS => ':', LRB => '-LRB-', RRB => '-RRB-',
);
my $tagger = Lingua::EN::Tagger->new;
my ($documents, $words, %tags) = (0, 0);
open my $in, '<:encoding(UTF-8)', $file or die "$file: $!\n";
binmode STDOUT, ':encoding(UTF-8)';
local $/ = "\f";
while (my $text = <$in>) {
    chomp $text;
    my $tagged = $tagger->get_readable($text) // '';
    for my $word (split ' ', $tagged) {
        my ($form, $tag) = $word =~ m{^(.*)/([^/]+)$} or next;
        $words++;
        $tags{$tag}++;
        print "$form\t_\t", $penn{$tag} // $tag, "\n" if $mode;
    }
    $documents++;
    print "\n" if $mode;
}
exit if $mode;
my $list = join ', ', map { "\"$_\": $tags{$_}" } sort keys %tags;
print "{\"documents\": $documents, \"words\": $words, \"tags\": {$list}}\n";
