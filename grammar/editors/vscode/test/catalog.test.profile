# SYNTAX TEST "source.profile" "declarations, statements, references and strings"

import std/argo
# <------ keyword.control.import.profile
#      ^^^^^^^^ entity.name.namespace.profile
layer serving "runtimes" after platform
# <----- keyword.declaration.profile
#     ^^^^^^^ entity.name.type.profile
#             ^^^^^^^^^^ string.quoted.double.profile
#                        ^^^^^ keyword.other.profile
#                              ^^^^^^^^ variable.other.profile
default profile full extends platform { serving }
# <--------------- keyword.declaration.profile
#               ^^^^ entity.name.type.profile
#                    ^^^^^^^ keyword.other.profile
in serving {
# <-- keyword.declaration.profile
#  ^^^^^^^ entity.name.namespace.profile
  app profile "an app may be called so" {
# ^^^ keyword.declaration.profile
#     ^^^^^^^ entity.name.type.profile
    option ServerSideApply because "CRDs of `kserve` are large"
#   ^^^^^^ keyword.other.profile
#          ^^^^^^^^^^^^^^^ support.constant.option.profile
#                          ^^^^^^^ keyword.control.because.profile
#                                           ^^^^^^^^ markup.inline.raw.profile
    needs cert-manager.io/Certificate, capability storage
#   ^^^^^ keyword.other.profile
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ support.type.kind.profile
#                                      ^^^^^^^^^^ keyword.other.profile
    wave -2
#        ^^ constant.numeric.profile
    path "apps/${domain}/\u{e9}"
#              ^^^^^^^^^ variable.other.interpolation.profile
#                        ^^^^^^ constant.character.escape.profile
    spec { info: [true, 3] }
#                 ^^^^ constant.language.profile
#                       ^ constant.numeric.profile
  }
}
place gateway in serving because '`kserve` needs it'
# <----- keyword.declaration.profile
#     ^^^^^^^ entity.name.type.profile
#             ^^ keyword.other.profile
#                ^^^^^^^ entity.name.namespace.profile
#                        ^^^^^^^ keyword.control.because.profile
#                                ^^^^^^^^^^^^^^^^^^^ string.quoted.single.profile
