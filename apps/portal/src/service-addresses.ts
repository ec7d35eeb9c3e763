// The services behind the portal, each with the variable that holds its address.

/** By name, as the API's document names them. */
export const SERVICE_ADDRESSES: Readonly<Record<string, string>> = {
  eligibility: 'BUONO_ELIGIBILITY_URL',
  issuance: 'BUONO_ISSUANCE_URL',
  redemption: 'BUONO_REDEMPTION_URL',
  reporting: 'BUONO_REPORTING_URL',
};
